using 'main.bicep'

param environmentName = 'all'

param brands = [
  {
    slug: 'alba'
    name: 'Maison Alba'
    webhookSecrets: ['alba-webhook', 'alba-webhook-next']
    owners: ['Ada Byron <ada@alba.example>']
    language: 'en'
    apiKeyHashes: ['0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef']
    openId: {
      authority: 'https://login.microsoftonline.com/00000000-0000-0000-0000-00000000000b/v2.0'
      clientId: '00000000-0000-0000-0000-00000000000c'
      clientSecret: 'alba-sign-in'
    }
    outcome: {
      address: 'https://alba.example/hooks/vetting'
      secret: 'alba-outcome'
    }
  }
]
param opsApiKeyHashes = ['fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210']
param operatorsGroupId = '00000000-0000-0000-0000-00000000000a'
param alertAddresses = ['vetting@alba.example']

param mail = {
  kind: 'AzureRelay'
  dataLocation: 'France'
  applicationId: '00000000-0000-0000-0000-00000000000b'
  principalId: '00000000-0000-0000-0000-00000000000c'
  fromName: 'Maison Alba'
}

param scheduler = 'Dedicated'
param connectionKeys = ['connections', 'connections-before']
