param name string
param location string
param tags { *: string }
param sku 'Consumption' | 'Dedicated'

@description('The hubName of host.json.')
param taskHub string

param identityName string

@description('Object id of the group whose members use the scheduler\'s dashboard.')
param operatorsGroupId string?

var dataContributor = '0ad04412-c4d5-4796-b79c-f76d14c8d402'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' existing = {
  name: identityName
}

resource scheduler 'Microsoft.DurableTask/schedulers@2025-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    // Identities alone open it; an empty list would refuse everyone.
    ipAllowlist: ['0.0.0.0/0']
    sku: sku == 'Dedicated' ? { name: sku, capacity: 1 } : { name: sku }
  }

  resource hub 'taskHubs' = { name: taskHub }
}

resource runs 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: scheduler::hub
  name: guid(scheduler::hub.id, identity.id, dataContributor)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', dataContributor)
  }
}

resource watches 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (operatorsGroupId != null) {
  scope: scheduler::hub
  name: guid(scheduler::hub.id, operatorsGroupId ?? '', dataContributor)
  properties: {
    principalId: operatorsGroupId ?? ''
    principalType: 'Group'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', dataContributor)
  }
}

output endpoint string = scheduler.properties.endpoint
