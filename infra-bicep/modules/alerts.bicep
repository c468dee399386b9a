import { Thresholds } from '../types.bicep'

param name string
param location string
param tags { *: string }
param insightsId string

param analysis 'Azure' | 'Embedded'

@description('Null when the app analyses texts itself.')
param languageId string?

param addresses string[]
param thresholds Thresholds

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    enabled: true
    groupShortName: 'vetting'
    emailReceivers: [
      for address in addresses: {
        name: address
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

// 1: something is lost until a person acts. 2: somebody waits. 3: worth knowing before it costs.
var rules = [
  {
    name: 'failed-orchestrations'
    title: 'Vettings failed'
    text: 'Orchestrations ended in failure. /ops names them with their last error; mend the cause and rerun them.'
    severity: 1
    query: loadTextContent('../alerts/failed-orchestrations.kql')
    column: 'failed'
    aggregation: 'Total'
    threshold: 0
    every: 'PT5M'
    over: 'PT15M'
  }
  {
    name: 'review-overdue'
    title: 'A review is overdue'
    text: 'A vetting has waited for its reviewers longer than it should. /ops shows which; tell the brand.'
    severity: 2
    query: loadTextContent('../alerts/review-overdue.kql')
    column: 'hours'
    aggregation: 'Maximum'
    threshold: thresholds.reviewOverdueHours
    every: 'PT1H'
    over: 'PT1H'
  }
  {
    name: 'poison'
    title: 'A message cannot be handled'
    text: 'Durable Task tried a message again and again in vain; its orchestration stands still. Rerun or end it.'
    severity: 1
    query: loadTextContent('../alerts/poison.kql')
    column: 'messages'
    aggregation: 'Total'
    threshold: 0
    every: 'PT5M'
    over: 'PT15M'
  }
  {
    name: 'text-records'
    title: 'More text records than planned'
    text: 'Text analysis has used its budget of text records for a day.'
    severity: 3
    query: loadTextContent('../alerts/text-records.kql')
    column: 'records'
    aggregation: 'Total'
    threshold: thresholds.textRecordsPerDay
    every: 'PT1H'
    over: 'P1D'
  }
]

resource rule 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for rule in rules: {
    name: '${rule.name}-${name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: rule.title
      description: rule.text
      enabled: true
      severity: rule.severity
      scopes: [insightsId]
      evaluationFrequency: rule.every
      windowSize: rule.over
      autoMitigate: true
      criteria: {
        allOf: [
          {
            query: rule.query
            metricMeasureColumn: rule.column
            timeAggregation: rule.aggregation
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [operators.id] }
    }
  }
]

resource quota 'Microsoft.Insights/metricAlerts@2026-01-01' = if (analysis == 'Azure') {
  name: 'analysis-quota-${name}'
  location: 'global'
  tags: tags
  properties: {
    description: 'Azure AI Language refuses calls over its quota. Vettings wait, and go on; ask for more quota.'
    enabled: true
    severity: 2
    scopes: [languageId ?? '']
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    autoMitigate: true
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'refused'
          criterionType: 'StaticThresholdCriterion'
          metricNamespace: 'Microsoft.CognitiveServices/accounts'
          metricName: 'BlockedCalls'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: thresholds.refusedCalls
        }
      ]
    }
    actions: [{ actionGroupId: operators.id }]
  }
}
