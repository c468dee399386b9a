targetScope = 'resourceGroup'

import { Brand, Mail, Thresholds } from 'types.bicep'
import { brandSettings, connectionSettings, opsSettings, secretAt } from 'settings.bicep'

@description('First part of every name: lower-case letters and digits.')
@minLength(2)
@maxLength(12)
param product string = 'vetting'

@description('Second part of every name.')
@minLength(2)
@maxLength(8)
param environmentName string

param location string = resourceGroup().location

@description('Who works with this installation.')
param brands Brand[]

@description('SHA-256 of each operators\' API key, 64 hexadecimal digits.')
param opsApiKeyHashes string[]

@description('Object id of the operators\' group in Entra: sets secrets, watches the scheduler.')
param operatorsGroupId string?

@description('Where alerts go.')
@minLength(1)
param alertAddresses string[]

param mail Mail

@description('What links in mails start with, such as https://vetting.brand.example; by default the app\'s own.')
param publicAddress string?

@description('Azure AI Language, or the analyser in the app, which costs nothing and knows less.')
param analysis 'Azure' | 'Embedded' = 'Azure'

@description('F0 is free, for one account a region and subscription.')
param languageSku 'F0' | 'S' = 'S'

@description('Where orchestrations are kept: in the storage account, or by the Durable Task Scheduler.')
param scheduler 'None' | 'Consumption' | 'Dedicated' = 'None'

@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@minValue(0)
param alwaysReadyInstances int = 1

param zoneRedundantStorage bool = false

@description('Days that a creator\'s raw history is kept; dossiers keep the lines they quote.')
@minValue(1)
param historyRetentionDays int = 180

@description('Days that the copy of a decision can be neither changed nor deleted.')
@minValue(1)
@maxValue(3650)
param decisionRetentionDays int = 1095

@description('Days that deleted blobs and secrets can be brought back. Erased personal data is gone only after them.')
@minValue(7)
@maxValue(90)
param softDeleteDays int = 14

@description('Once on, it stays on.')
param keyVaultPurgeProtection bool = true

param logRetentionDays int = 90
param dailyLogQuotaGb int = -1

param thresholds Thresholds = {
  reviewOverdueHours: 72
  refusedCalls: 100
  textRecordsPerDay: 50000
}

@description('Names of Key Vault secrets that hold the keys for creators\' tokens, 32 random bytes in base64; two while rotating.')
param connectionKeys string[] = []

@description('Further settings of the app, as README.md names them, such as Sources__Bluesky__AppView.')
param furtherSettings { *: string } = {}

param tags { *: string } = {}

var token = uniqueString(resourceGroup().id, product, environmentName)
var name = '${product}-${environmentName}-${token}'
var insightsName = 'appi-${name}'
var packageContainer = 'packages'
// The hubName of host.json.
var taskHub = 'vettings3'

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var queueDataContributor = '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-${name}'
  location: location
  tags: tags
}

module observability 'modules/observability.bicep' = {
  params: {
    workspaceName: 'log-${name}'
    insightsName: insightsName
    location: location
    tags: tags
    retentionDays: logRetentionDays
    dailyQuotaGb: dailyLogQuotaGb
    identityName: identity.name
  }
}

// Two accounts: the host and Durable Task rewrite theirs all day, which soft delete would hoard,
// and their role may take blobs over, which the product's own content needs nobody to do.
module hostStorage 'modules/storage.bicep' = {
  params: {
    name: 'host${token}'
    location: location
    tags: tags
    zoneRedundant: zoneRedundantStorage
    containers: [packageContainer]
    tables: []
    softDeleteDays: 0
    retention: []
    immutable: []
    identityName: identity.name
    roles: [blobDataOwner, queueDataContributor, tableDataContributor]
  }
}

module contentStorage 'modules/storage.bicep' = {
  params: {
    name: 'content${token}'
    location: location
    tags: tags
    zoneRedundant: zoneRedundantStorage
    containers: [
      'submissions'
      'briefs'
      'policies'
      'histories'
      'analyses'
      'dossiers'
      'proofs'
      'keys'
      'decisions'
    ]
    tables: [
      'Briefs'
      'Policies'
      'Vettings'
      'Decisions'
      'Links'
      'CreatorLinks'
      'Connections'
      'ConsentAttempts'
      'Deliveries'
      'Events'
      'Applications'
      'Applicants'
      'BrandProfiles'
      'CalendarFeeds'
      'Invitations'
      'Members'
      'Sessions'
      'Runs'
      'Steps'
      'Mails'
      'OperatorSessions'
      'Health'
      'Quotas'
      'Readings'
      'Followers'
      'EvidenceLinks'
      'EvidencePictures'
      'Uses'
      'Erasures'
      'Notes'
      'Turns'
      'Digests'
      'Campaigns'
      'CampaignMembers'
      'CampaignResults'
      'Watches'
      'WatchLines'
    ]
    softDeleteDays: softDeleteDays
    retention: [{ container: 'histories', days: historyRetentionDays }]
    immutable: [{ container: 'decisions', days: decisionRetentionDays }]
    identityName: identity.name
    roles: [blobDataContributor, tableDataContributor]
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: 'kv-${token}'
    location: location
    tags: tags
    purgeProtection: keyVaultPurgeProtection
    softDeleteDays: softDeleteDays
    workspaceId: observability.outputs.workspaceId
    identityName: identity.name
    operatorsGroupId: operatorsGroupId
  }
}

module language 'modules/language.bicep' = if (analysis == 'Azure') {
  params: {
    name: 'lang-${name}'
    location: location
    tags: tags
    sku: languageSku
    identityName: identity.name
  }
}

module durableScheduler 'modules/scheduler.bicep' = if (scheduler != 'None') {
  params: {
    name: 'dts-${name}'
    location: location
    tags: tags
    sku: scheduler == 'Dedicated' ? 'Dedicated' : 'Consumption'
    taskHub: taskHub
    identityName: identity.name
    operatorsGroupId: operatorsGroupId
  }
}

module mailRelay 'modules/mail-relay.bicep' = if (mail.kind == 'AzureRelay') {
  params: {
    name: name
    tags: tags
    dataLocation: mail.kind == 'AzureRelay' ? mail.dataLocation : ''
    applicationId: mail.kind == 'AzureRelay' ? mail.applicationId : ''
    applicationPrincipalId: mail.kind == 'AzureRelay' ? mail.principalId : ''
  }
}

var hostSettings = {
  // The Functions host and the platform before it pass requests on; their networks are nobody else's here.
  Web__TrustedProxies__0: '127.0.0.0/8'
  Web__TrustedProxies__1: '10.0.0.0/8'
  Web__TrustedProxies__2: '169.254.0.0/16'
  Web__TrustedProxies__3: '::1'
  // Every DefaultAzureCredential in the app signs in as this identity.
  AZURE_CLIENT_ID: identity.properties.clientId
  AzureWebJobsDisableHomepage: 'true'
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: identity.properties.clientId
  AzureWebJobsStorage__blobServiceUri: hostStorage.outputs.blobUri
  AzureWebJobsStorage__queueServiceUri: hostStorage.outputs.queueUri
  AzureWebJobsStorage__tableServiceUri: hostStorage.outputs.tableUri
  APPLICATIONINSIGHTS_CONNECTION_STRING: observability.outputs.insightsConnection
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
}

var storageProvider = 'AzureFunctionsJobHost__extensions__durableTask__storageProvider'
var signIn = 'Authentication=ManagedIdentity;ClientID=${identity.properties.clientId}'

var schedulerSettings = scheduler == 'None'
  ? {}
  : {
      '${storageProvider}__type': 'azureManaged'
      '${storageProvider}__connectionStringName': 'DURABLE_TASK_SCHEDULER_CONNECTION_STRING'
      DURABLE_TASK_SCHEDULER_CONNECTION_STRING: 'Endpoint=${durableScheduler!.outputs.endpoint};${signIn}'
    }

var contentSettings = {
  Erasure__BackupDays: string(softDeleteDays)
  Integrity__Key: secretAt(vault.outputs.uri, 'integrity-key')
  Storage__BlobServiceUri: contentStorage.outputs.blobUri
  Storage__TableServiceUri: contentStorage.outputs.tableUri
  Storage__ClientId: identity.properties.clientId
}

var analysisSettings = analysis == 'Embedded'
  ? { Analysis__Provider: 'Embedded' }
  : {
      Analysis__Provider: 'Azure'
      Analysis__Azure__Endpoint: language!.outputs.endpoint
      Analysis__Azure__ClientId: identity.properties.clientId
    }

var mailPassword = secretAt(vault.outputs.uri, 'mail-password')

var mailSettings = mail.kind == 'AzureRelay'
  ? {
      Mail__Smtp__Host: 'smtp.azurecomm.net'
      Mail__Smtp__Port: '587'
      Mail__Smtp__Security: 'StartTls'
      Mail__Smtp__User: mailRelay!.outputs.user
      Mail__Smtp__Password: mailPassword
      Mail__Smtp__FromAddress: mailRelay!.outputs.fromAddress
      Mail__Smtp__FromName: mail.fromName
    }
  : {
      Mail__Smtp__Host: mail.host
      Mail__Smtp__Port: string(mail.port)
      Mail__Smtp__Security: mail.security
      Mail__Smtp__FromAddress: mail.fromAddress
      Mail__Smtp__FromName: mail.fromName
      ...(mail.?user == null ? {} : { Mail__Smtp__User: mail.user!, Mail__Smtp__Password: mailPassword })
    }

module functions 'modules/functions.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    identityId: identity.id
    packageUri: '${hostStorage.outputs.blobUri}${packageContainer}'
    maximumInstances: maximumInstances
    alwaysReadyInstances: alwaysReadyInstances
    publicAddress: publicAddress
    settings: {
      ...furtherSettings
      ...hostSettings
      ...schedulerSettings
      ...contentSettings
      ...analysisSettings
      ...mailSettings
      ...brandSettings(brands, vault.outputs.uri)
      ...opsSettings(opsApiKeyHashes)
      ...connectionSettings(connectionKeys, vault.outputs.uri)
    }
  }
}

module workbook 'modules/workbook.bicep' = {
  params: {
    location: location
    tags: tags
    insightsName: insightsName
    reviewOverdueHours: thresholds.reviewOverdueHours
  }
  dependsOn: [observability]
}

module alerts 'modules/alerts.bicep' = {
  params: {
    name: name
    location: location
    tags: tags
    insightsId: observability.outputs.insightsId
    analysis: analysis
    languageId: language.?outputs.id
    addresses: alertAddresses
    thresholds: thresholds
  }
}

output appName string = functions.outputs.name
output address string = functions.outputs.address
output vaultName string = vault.outputs.name
output workbookId string = workbook.outputs.id
