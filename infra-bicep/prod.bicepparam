using 'main.bicep'

param environmentName = 'prod'

param brands = [
  {
    slug: 'alba'
    name: 'Maison Alba'
    webhookSecrets: ['alba-webhook']
    // Of the key: printf %s "$key" | sha256sum
    apiKeyHashes: []
    outcome: {
      address: 'https://alba.example/hooks/vetting'
      secret: 'alba-outcome'
    }
  }
]
param opsApiKeyHashes = []
param alertAddresses = ['vetting@alba.example']
param publicAddress = 'https://vetting.alba.example'

param mail = {
  kind: 'Smtp'
  host: 'smtp.example'
  port: 587
  security: 'StartTls'
  user: 'vetting@alba.example'
  fromAddress: 'vetting@alba.example'
  fromName: 'Maison Alba'
}

param scheduler = 'Consumption'
param zoneRedundantStorage = true
param historyRetentionDays = 180
param softDeleteDays = 14
param logRetentionDays = 90
