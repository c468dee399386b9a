param name string
param tags { *: string }
param dataLocation string

@description('The Entra application that the app signs in to the relay as.')
param applicationId string
param applicationPrincipalId string

var emailOwner = '09976791-48a7-449e-bb21-39d1a415f350'

resource email 'Microsoft.Communication/emailServices@2025-09-01' = {
  name: 'email-${name}'
  location: 'global'
  tags: tags
  properties: { dataLocation: dataLocation }

  resource domain 'domains' = {
    name: 'AzureManagedDomain'
    location: 'global'
    tags: tags
    properties: {
      domainManagement: 'AzureManaged'
      userEngagementTracking: 'Disabled'
    }
  }
}

resource relay 'Microsoft.Communication/communicationServices@2025-09-01' = {
  name: 'acs-${name}'
  location: 'global'
  tags: tags
  properties: {
    dataLocation: dataLocation
    linkedDomains: [email::domain.id]
  }
}

resource user 'Microsoft.Communication/communicationServices/smtpUsernames@2025-09-01' = {
  parent: relay
  name: 'vetting'
  properties: {
    entraApplicationId: applicationId
    tenantId: tenant().tenantId
    username: 'vetting-${uniqueString(relay.id)}'
  }
}

resource sends 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: relay
  name: guid(relay.id, applicationPrincipalId, emailOwner)
  properties: {
    principalId: applicationPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', emailOwner)
  }
}

output user string = user.properties.username
output fromAddress string = 'DoNotReply@${email::domain.properties.fromSenderDomain}'
