@description('3 to 24 lower-case letters and digits.')
param name string
param location string
param tags { *: string }

@description('Zone-redundant, or on one site.')
param zoneRedundant bool

param containers string[]
param tables string[]

@description('How long deleted blobs and containers can be brought back; 0 for not at all.')
param softDeleteDays int

@description('Containers whose blobs end by themselves, with the days they live.')
param retention { container: string, days: int }[]

@description('Containers whose blobs can be neither changed nor deleted, with the days from their writing. To keep even the account\'s owners from shortening that, lock the policy once it is settled.')
param immutable { container: string, days: int }[]

param identityName string

@description('Ids of the role definitions that the identity gets on this account.')
param roles string[]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: zoneRedundant ? 'Standard_ZRS' : 'Standard_LRS' }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }
}

var softDelete = softDeleteDays == 0 ? { enabled: false } : { enabled: true, days: softDeleteDays }

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: softDelete
    containerDeleteRetentionPolicy: softDelete
  }

  resource container 'containers' = [
    for container in containers: {
      name: container
      properties: { publicAccess: 'None' }
    }
  ]
}

resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2025-06-01' = [
  for one in immutable: {
    name: '${name}/default/${one.container}/default'
    properties: {
      immutabilityPeriodSinceCreationInDays: one.days
      allowProtectedAppendWrites: false
    }
    dependsOn: [blobs::container]
  }
]

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2025-06-01' = {
  parent: account
  name: 'default'

  resource table 'tables' = [for table in tables: { name: table }]
}

resource lifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = if (!empty(retention)) {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        for rule in retention: {
          name: 'end-${rule.container}'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${rule.container}/']
            }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: rule.days } }
              snapshot: { delete: { daysAfterCreationGreaterThan: rule.days } }
              version: { delete: { daysAfterCreationGreaterThan: rule.days } }
            }
          }
        }
      ]
    }
  }
  dependsOn: [blobs]
}

resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in roles: {
    scope: account
    name: guid(account.id, identity.id, role)
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

output blobUri string = account.properties.primaryEndpoints.blob
output queueUri string = account.properties.primaryEndpoints.queue
output tableUri string = account.properties.primaryEndpoints.table
