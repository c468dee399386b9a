param name string
param location string
param tags { *: string }

@description('Keeps even its owners from emptying the vault for good before the retention ends.')
param purgeProtection bool

param softDeleteDays int
param workspaceId string

@description('The app\'s: reads secrets.')
param identityName string

@description('Object id of the group whose members set and rotate secrets.')
param operatorsGroupId string?

var secretsUser = '4633458b-17de-408a-874b-0445c86b69e6'
var secretsOfficer = 'b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource vault 'Microsoft.KeyVault/vaults@2025-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: softDeleteDays
    // Once true it cannot be taken back, and false is refused.
    enablePurgeProtection: purgeProtection ? true : null
  }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'audit'
  properties: {
    workspaceId: workspaceId
    logs: [{ categoryGroup: 'audit', enabled: true }]
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource sets 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (operatorsGroupId != null) {
  scope: vault
  name: guid(vault.id, operatorsGroupId ?? '', secretsOfficer)
  properties: {
    principalId: operatorsGroupId ?? ''
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsOfficer)
  }
}

output name string = vault.name
output uri string = vault.properties.vaultUri
