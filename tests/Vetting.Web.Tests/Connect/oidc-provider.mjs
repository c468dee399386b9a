// A real authorization server that is spoken to in TikTok's dialect: client_key for client_id, scopes parted by commas,
// PKCE's challenge in hexadecimal. What is translated here is spelling; codes, PKCE, rotation and revocation are its own.
// Usage: node oidc-provider.mjs <client key> <client secret> <redirect address>. Prints its address; ends with its input.
import Provider from 'oidc-provider';

const [client_id, client_secret, redirect_uri] = process.argv.slice(2);
const scopes = ['user.info.basic', 'user.info.profile', 'user.info.stats', 'video.list'];
const refreshLife = 15552000;

const server = (await import('node:http')).createServer();
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [{
    client_id, client_secret, redirect_uris: [redirect_uri], response_types: ['code'],
    grant_types: ['authorization_code', 'refresh_token'], token_endpoint_auth_method: 'client_secret_post',
  }],
  scopes,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false }, revocation: { enabled: true } },
  interactions: { url: (ctx, { uid }) => `/interaction/${uid}` },
  findAccount: (ctx, id) => ({ accountId: id, claims: async () => ({ sub: id }) }),
  issueRefreshToken: async () => true,
  rotateRefreshToken: true,
  revokeGrantPolicy: () => true,
  ttl: { AccessToken: 7200, RefreshToken: refreshLife, AuthorizationCode: 60, Grant: refreshLife, Session: 600, Interaction: 600 },
  cookies: { keys: ['for tests alone'] },
});

const formOf = async req => {
  let body = '';
  for await (const part of req) body += part;
  return Object.fromEntries(new URLSearchParams(body));
};

const translated = ({ client_key, code_challenge, scope, ...rest }) => ({
  ...rest,
  ...(client_key && { client_id: client_key }),
  ...(scope && { scope: scope.replaceAll(',', ' ') }),
  ...(code_challenge && { code_challenge: Buffer.from(code_challenge, 'hex').toString('base64url') }),
});

const agree = async (req, res) => {
  const { prompt, params, session } = await provider.interactionDetails(req, res);
  if (prompt.name === 'login')
    return provider.interactionFinished(req, res, { login: { accountId: 'ada' } });
  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  await provider.interactionFinished(
    req, res, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
};

const api = async ctx => {
  const token = await provider.AccessToken.find((ctx.get('authorization').match(/^Bearer (.+)$/) ?? [])[1] ?? '');
  const granted = token?.isValid && (token.scope ?? '').split(' ');
  const error = code => ({ data: {}, error: { code, message: '', log_id: '1' } });
  if (!granted) [ctx.status, ctx.body] = [401, error('access_token_invalid')];
  else if (ctx.path === '/v2/user/info/')
    ctx.body = { ...error('ok'), data: { user: { open_id: 'ada', display_name: 'Ada', username: 'ada.grows', follower_count: 12400 } } };
  else if (!granted.includes('video.list')) [ctx.status, ctx.body] = [401, error('scope_not_authorized')];
  else
    ctx.body = {
      ...error('ok'),
      data: { videos: [{ id: '1', create_time: 1772960000, title: 'Sun', like_count: 12 }], cursor: 0, has_more: false },
    };
};

provider.use(async (ctx, next) => {
  if (ctx.path.startsWith('/interaction/')) {
    ctx.respond = false;
    return agree(ctx.req, ctx.res);
  }
  switch (ctx.path) {
    case '/v2/auth/authorize/':
      ctx.url = `/auth?${new URLSearchParams(translated(ctx.query))}`;
      return next();
    case '/v2/oauth/token/':
      ctx.req.body = translated(await formOf(ctx.req));
      ctx.url = '/token';
      await next();
      if (ctx.status === 200)
        ctx.body = { ...ctx.body, open_id: 'ada', refresh_expires_in: refreshLife, scope: ctx.body.scope.replaceAll(' ', ',') };
      return;
    case '/v2/oauth/revoke/':
      ctx.req.body = translated(await formOf(ctx.req));
      ctx.url = '/token/revocation';
      return next();
    case '/v2/user/info/':
    case '/v2/video/list/':
      return api(ctx);
    default:
      return next();
  }
});

server.on('request', provider.callback());
console.log(issuer);
process.stdin.on('end', () => process.exit()).resume();
