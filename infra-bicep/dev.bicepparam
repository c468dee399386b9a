using 'main.bicep'

param environmentName = 'dev'

param brands = [
  {
    slug: 'alba'
    name: 'Maison Alba'
    webhookSecrets: ['alba-webhook']
    apiKeyHashes: []
    outcome: null
  }
]
param opsApiKeyHashes = []
param alertAddresses = ['vetting-dev@alba.example']

param mail = {
  kind: 'Smtp'
  host: 'smtp.example'
  port: 587
  security: 'StartTls'
  user: 'vetting-dev@alba.example'
  fromAddress: 'vetting-dev@alba.example'
  fromName: 'Maison Alba (dev)'
}

param languageSku = 'F0'
param alwaysReadyInstances = 0
param historyRetentionDays = 30
param softDeleteDays = 7
param keyVaultPurgeProtection = false
param logRetentionDays = 30
param dailyLogQuotaGb = 1
param thresholds = {
  reviewOverdueHours: 24
  refusedCalls: 100
  textRecordsPerDay: 1000
}
