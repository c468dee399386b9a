param location string
param tags { *: string }
param insightsName string
param reviewOverdueHours int

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var panels = [
  {
    title: 'Unfinished vettings by stage, now'
    query: loadTextContent('../workbook/vettings-by-stage.kql')
    shows: 'barchart'
    width: '50'
  }
  {
    title: 'Waiting for review: oldest and mean, in hours (overdue after ${reviewOverdueHours})'
    query: loadTextContent('../workbook/waiting-for-review.kql')
    shows: 'timechart'
    width: '50'
  }
  {
    title: 'Vettings by outcome'
    query: loadTextContent('../workbook/outcomes.kql')
    shows: 'timechart'
    width: '50'
  }
  {
    title: 'Time in each stage, in minutes'
    query: loadTextContent('../workbook/stage-durations.kql')
    shows: 'table'
    width: '50'
  }
  {
    title: 'Failures by step: attempts that failed, and why they were tried again'
    query: loadTextContent('../workbook/failures-by-step.kql')
    shows: 'table'
    width: '50'
  }
  {
    title: 'The newest failures; /ops shows a vetting by its id'
    query: loadTextContent('../workbook/newest-failures.kql')
    shows: 'table'
    width: '50'
  }
  {
    title: 'Text records and cost a vetting'
    query: loadTextContent('../workbook/text-records.kql')
    shows: 'table'
    width: '50'
  }
  {
    title: 'Throttling: calls answered 429 or 503'
    query: loadTextContent('../workbook/throttling.kql')
    shows: 'timechart'
    width: '50'
  }
  {
    title: 'Told to come again later: guesses, and submissions beyond the queue'
    query: loadTextContent('../workbook/limited.kql')
    shows: 'timechart'
    width: '50'
  }
  {
    title: 'Mails'
    query: loadTextContent('../workbook/mails.kql')
    shows: 'table'
    width: '50'
  }
  {
    title: 'Messages that Durable Task gave up on'
    query: loadTextContent('../workbook/poison.kql')
    shows: 'table'
    width: '50'
  }
]

var introduction = {
  type: 1
  name: 'introduction'
  content: { json: loadTextContent('../workbook/introduction.md') }
}

var parameters = {
  type: 9
  name: 'parameters'
  content: {
    version: 'KqlParameterItem/1.0'
    style: 'pills'
    queryType: 0
    resourceType: 'microsoft.insights/components'
    parameters: [
      {
        version: 'KqlParameterItem/1.0'
        name: 'Span'
        label: 'Time'
        type: 4
        isRequired: true
        value: { durationMs: 604800000 }
        typeSettings: {
          allowCustom: true
          selectableValues: map([3600000, 86400000, 604800000, 2592000000], span => { durationMs: span })
        }
      }
      {
        version: 'KqlParameterItem/1.0'
        name: 'Price'
        label: 'Price of 1000 text records'
        type: 1
        isRequired: true
        value: '1.00'
      }
    ]
  }
}

var charts = map(panels, (panel, index) => {
  type: 3
  name: 'panel-${index}'
  customWidth: panel.width
  content: {
    version: 'KqlItem/1.0'
    title: panel.title
    query: panel.query
    size: 0
    queryType: 0
    resourceType: 'microsoft.insights/components'
    timeContextFromParameter: 'Span'
    visualization: panel.shows
    noDataMessage: 'Nothing in this time.'
  }
})

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(insights.id, 'operators')
  location: location
  tags: tags
  kind: 'shared'
  properties: {
    displayName: 'Vetting: operations'
    category: 'workbook'
    sourceId: insights.id
    serializedData: string({
      version: 'Notebook/1.0'
      items: concat([introduction, parameters], charts)
      fallbackResourceIds: [insights.id]
    })
  }
}

output id string = workbook.id
