// An OpenID provider on loopback: node provider.mjs PORT SERVICE…, where each SERVICE is an address such as http://127.0.0.1:5080.
// Beside the standard's endpoints it has two for the tests: /become says who signs in next, and /sign signs any claims with its key.
import { createServer } from 'node:http'
import { generateKeyPairSync } from 'node:crypto'
import { importJWK, SignJWT } from 'jose'
import Provider from 'oidc-provider'

const [port, ...services] = process.argv.slice(2)
const key = { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }
let person = { sub: 'nobody' }

const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [{
    client_id: 'membershipcases',
    client_secret: 'a secret that only the tests know',
    token_endpoint_auth_method: 'client_secret_post',
    grant_types: ['authorization_code', 'client_credentials'],
    redirect_uris: services.map(service => `${service}/signin-oidc`),
    post_logout_redirect_uris: services.map(service => `${service}/signout-callback-oidc`),
    backchannel_logout_uri: `${services.at(-1)}/account/back-channel-logout`,
    backchannel_logout_session_required: true,
  }],
  jwks: { keys: [key] },
  cookies: { keys: ['only for tests'] },
  pkce: { required: () => true },
  acrValues: ['low', 'high'],
  claims: { openid: ['sub', 'groups'], email: ['email'], profile: ['name'], acr: null, sid: null, auth_time: null, iss: null },
  conformIdTokenClaims: false,
  features: {
    devInteractions: { enabled: false },
    backchannelLogout: { enabled: true },
    clientCredentials: { enabled: true },
    rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => { ctx.body = form } },
  },
  // Its own way to fetch goes to no address of this machine; the services of the tests have no other.
  fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ ...person, sub: id }) }),
  loadExistingGrant: async ctx => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
    grant.addOIDCScope('openid profile email')
    await grant.save()
    return grant
  },
})

const answer = provider.callback()
createServer(async (request, response) => {
  if (request.url === '/become') {
    person = JSON.parse(await textOf(request))
    return response.end()
  }

  if (request.url === '/sign') {
    const { claims, header } = JSON.parse(await textOf(request))
    return response.end(await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'test', ...header }).sign(await importJWK(key)))
  }

  if (request.url.startsWith('/interaction/')) {
    return provider.interactionFinished(request, response, { login: { accountId: person.sub, acr: person.acr, amr: ['pwd'] } }, { mergeWithLastSubmission: false })
  }

  return answer(request, response)
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))

async function textOf(request) {
  let text = ''
  for await (const part of request) text += part
  return text
}
