// A provider of identities that signs everybody in as one person.
// Usage: node identity-provider.mjs <client id> <client secret> <redirect address> <address of the person> <verified: true, false>.
// Prints its address; ends with its input.
import Provider from 'oidc-provider';

const [client_id, client_secret, redirect_uri, email, verified] = process.argv.slice(2);

const server = (await import('node:http')).createServer();
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id, client_secret, redirect_uris: [redirect_uri], response_types: ['code'],
    grant_types: ['authorization_code'], token_endpoint_auth_method: 'client_secret_post',
  }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id, email, email_verified: verified === 'true' }) }),
  cookies: { keys: ['for tests alone'] },
});

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith('/interaction/')) return next();
  ctx.respond = false;
  const { prompt, params, session } = await provider.interactionDetails(ctx.req, ctx.res);
  if (prompt.name === 'login')
    return provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: 'somebody' } });
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(
    ctx.req, ctx.res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
});

server.on('request', provider.callback());
console.log(issuer);
process.stdin.on('end', () => process.exit()).resume();
