@export()
func secretAt(vaultUri string, name string) string => '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/${name})'

import { Brand } from 'types.bicep'

type Settings = { *: string }

@export()
@description('Brands__{slug}__… for every brand.')
func brandSettings(brands Brand[], vaultUri string) Settings =>
  shallowMerge(map(brands, brand => settingsOf('Brands__${slugOf(brand)}__', brand, vaultUri)))

@export()
func opsSettings(apiKeyHashes string[]) Settings => indexed('Ops__ApiKeys__', apiKeyHashes)

@export()
func connectionSettings(keys string[], vaultUri string) Settings =>
  indexed('Connections__WrappingKeys__', map(keys, name => secretAt(vaultUri, name)))

func settingsOf(prefix string, brand Brand, vaultUri string) Settings => {
  '${prefix}Name': brand.name
  ...indexed('${prefix}WebhookSecrets__', map(brand.webhookSecrets, name => secretAt(vaultUri, name)))
  ...indexed('${prefix}ApiKeys__', brand.apiKeyHashes)
  ...indexed('${prefix}Owners__', brand.?owners ?? [])
  ...(brand.?language == null ? {} : { '${prefix}Language': brand.language! })
  ...(brand.?openId == null
    ? {}
    : {
        '${prefix}OpenId__Authority': brand.openId!.authority
        '${prefix}OpenId__ClientId': brand.openId!.clientId
        '${prefix}OpenId__ClientSecret': secretAt(vaultUri, brand.openId!.clientSecret)
      })
  ...(brand.?outcome == null
    ? {}
    : {
        '${prefix}Outcome__Address': brand.outcome!.address
        '${prefix}Outcome__Secret': secretAt(vaultUri, brand.outcome!.secret)
      })
}

func slugOf(brand Brand) string =>
  contains(brand.slug, '-')
    ? fail('The brand ${brand.slug} should be named with letters and digits only, as settings are.')
    : brand.slug

func indexed(prefix string, values string[]) Settings =>
  toObject(range(0, length(values)), index => '${prefix}${index}', index => values[index])
