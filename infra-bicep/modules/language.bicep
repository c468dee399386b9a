@description('Also the first part of the account\'s host name, without which no identity can sign in.')
param name string
param location string
param tags { *: string }

@description('F0 is free, for one account a region and subscription.')
param sku 'F0' | 'S'

param identityName string

var languageReader = '7628b7b8-a8b2-4cdc-b46f-e9b35248918e'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'TextAnalytics'
  sku: { name: sku }
  properties: {
    customSubDomainName: name
    disableLocalAuth: true
    publicNetworkAccess: 'Enabled'
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: account
  name: guid(account.id, identity.id, languageReader)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', languageReader)
  }
}

output id string = account.id
output endpoint string = account.properties.endpoint
