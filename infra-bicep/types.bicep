@export()
@description('A brand as the app reads it under Brands__{slug}.')
type Brand = {
  @description('Letters and digits: App Service takes no hyphen in the name of a setting.')
  @minLength(1)
  @maxLength(40)
  slug: string

  name: string

  @description('Names of Key Vault secrets that hold whsec_ secrets; two while rotating.')
  @minLength(1)
  @maxLength(2)
  webhookSecrets: string[]

  @description('SHA-256 of each API key, 64 hexadecimal digits.')
  apiKeyHashes: string[]

  @description('First owners of the brand\'s desk, who let the others in: addresses, or Name <address>.')
  owners: string[]?

  @description('Of owners who never said theirs; without it that of their browser.')
  language: ('fr' | 'en')?

  @description('Who vouches for members who sign in, and the name of the Key Vault secret of the client.')
  openId: { authority: string, clientId: string, clientSecret: string }?

  @description('Where outcomes are posted, and the name of the Key Vault secret that signs them.')
  outcome: { address: string, secret: string }?
}

@export()
@discriminator('kind')
@description('How mail leaves: any SMTP server, or the relay of Azure Communication Services, which is then deployed.')
type Mail = SmtpServer | AzureRelay

type SmtpServer = {
  kind: 'Smtp'
  host: string
  port: int
  security: 'StartTls' | 'Tls'

  @description('Signs in with the Key Vault secret mail-password; null for a server that asks for no sign-in.')
  user: string?

  fromAddress: string
  fromName: string
}

type AzureRelay = {
  kind: 'AzureRelay'

  @description('Where mail rests, such as France or Europe.')
  dataLocation: string

  @description('Of an Entra application; its client secret goes into Key Vault as mail-password.')
  applicationId: string

  @description('Object id of that application\'s service principal.')
  principalId: string

  fromName: string
}

@export()
@description('What an alert compares with.')
type Thresholds = {
  @description('Hours that a vetting may wait for its reviewers.')
  reviewOverdueHours: int

  @description('Calls that the Language account may refuse in 15 minutes; the app tries these again.')
  refusedCalls: int

  @description('Text records a day, each billed once a feature.')
  textRecordsPerDay: int
}
