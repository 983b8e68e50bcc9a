// OpenID providers on loopback, any number of them in one process. A request to the port that is printed opens one and answers with its
// port; /serve there says for which services, such as ["http://127.0.0.1:5080"], the last of which is told of sign-outs.
// Beside the standard's endpoints each has two for the tests: /become says who signs in next, and /sign signs any claims with its key.
// A person with "token" gets an id token with those claims changed; one with "algorithm" gets it forged; "plainOAuth" moves the metadata.
import { createServer } from 'node:http'
import { createPublicKey, createSecretKey, generateKeyPairSync } from 'node:crypto'
import { decodeJwt, importJWK, SignJWT } from 'jose'
import Provider from 'oidc-provider'

const key = { ...generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }

const control = createServer(async (request, response) => response.end(`${await open()}`))
control.listen(0, '127.0.0.1', () => console.log(control.address().port))

// Listens for a new provider, which answers when it is told whom it serves; gives the port.
async function open () {
  const known = { person: { sub: 'nobody' } }
  const server = createServer((request, response) => answer(known, request, response))
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return known.port = server.address().port
}

async function answer (known, request, response) {
  if (request.url === '/serve') {
    known.provider = providerFor(known, JSON.parse(await textOf(request)))
    known.handle = known.provider.callback()
    return response.end()
  }

  if (request.url === '/become') {
    known.person = JSON.parse(await textOf(request))
    return response.end()
  }

  if (request.url === '/sign') {
    const { claims, header, algorithm } = JSON.parse(await textOf(request))
    return response.end(await sign(claims, header, algorithm))
  }

  if (known.person.plainOAuth && request.url === '/.well-known/openid-configuration') {
    // Whoever followed this would find it all the same.
    response.writeHead(302, { location: '/.well-known/oauth-authorization-server' })
    return response.end()
  }

  if (request.url === '/.well-known/oauth-authorization-server') request.url = '/.well-known/openid-configuration'

  if (request.url.startsWith('/interaction/')) {
    return known.provider.interactionFinished(request, response, { login: { accountId: known.person.sub, acr: known.person.acr, amr: ['pwd'] } }, { mergeWithLastSubmission: false })
  }

  return known.handle(request, response)
}

function providerFor (known, services) {
  const provider = new Provider(`http://127.0.0.1:${known.port}`, {
    clients: [{
      client_id: 'membershipcases',
      client_secret: 'a secret that only the tests know',
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['authorization_code', 'client_credentials'],
      redirect_uris: services.map(service => `${service}/signin-oidc`),
      post_logout_redirect_uris: services.map(service => `${service}/signout-callback-oidc`),
      ...(services.length && { backchannel_logout_uri: `${services.at(-1)}/account/back-channel-logout`, backchannel_logout_session_required: true }),
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
    findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ ...known.person, sub: id }) }),
    loadExistingGrant: async ctx => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })

  provider.use(async (ctx, next) => {
    await next()
    if (ctx.path !== '/token' || !ctx.body?.id_token || !(known.person.token || known.person.algorithm)) return
    const claims = Object.entries({ ...decodeJwt(ctx.body.id_token), ...known.person.token }).filter(([, value]) => value !== null)
    ctx.body.id_token = await sign(Object.fromEntries(claims), {}, known.person.algorithm)
  })
  return provider
}

// "none" is not signed, "HS256" is signed with the public key as if it were a shared secret, "other" by a key of somebody else.
async function sign (claims, header, forged) {
  const algorithm = forged ?? 'RS256'
  if (algorithm === 'none') return `${[{ alg: 'none' }, claims].map(part => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`
  const keys = {
    RS256: () => importJWK(key),
    HS256: () => createSecretKey(Buffer.from(createPublicKey({ key, format: 'jwk' }).export({ type: 'spki', format: 'pem' }))),
    other: () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  }
  return new SignJWT(claims).setProtectedHeader({ alg: algorithm === 'other' ? 'RS256' : algorithm, kid: 'test', ...header }).sign(await keys[algorithm]())
}

async function textOf (request) {
  let text = ''
  for await (const part of request) text += part
  return text
}
