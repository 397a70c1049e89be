// npm oidc-provider on a free loopback port. The first line printed is its issuer. Each line read is the origin of the Host: from then on it serves
// that one, with signing keys made just now, which a printed line confirms. Whoever login_hint names is logged in and consents at once. Ends with its input.
import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createInterface } from 'node:readline';

// Its notices would stand among the lines that we print.
console.info = console.warn;
const { default: Provider } = await import('oidc-provider');

const [id, secret] = process.argv.slice(2);
const cookieKey = randomBytes(32).toString('hex');
let provider;

const server = createServer(async (request, response) => {
  try {
    if (request.url.startsWith('/interaction/')) {
      await interact(request, response);
    } else {
      provider.callback()(request, response);
    }
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
}).listen(0, '127.0.0.1', () => console.log(issuer()));

createInterface({ input: process.stdin })
  .on('line', host => {
    provider = serve(host);
    console.log('serves');
  })
  .on('close', () => process.exit());

function issuer() {
  return `http://127.0.0.1:${server.address().port}`;
}

function serve(host) {
  const made = new Provider(issuer(), {
    clients: ['gckey', 'staff'].map(name => ({
      client_id: `${id}-${name}`,
      client_secret: secret,
      token_endpoint_auth_method: 'client_secret_basic',
      id_token_signed_response_alg: 'ES256',
      redirect_uris: [`${host}/sign-in/callback/${name}`],
      post_logout_redirect_uris: [`${host}/signed-out`],
      backchannel_logout_uri: `${host}/sign-in/back-channel/${name}`,
      backchannel_logout_session_required: true,
    })),
    // The code flow puts into the ID token what the scope openid gives; profile and email come from UserInfo (OpenID Connect Core 1.0, section 5.4).
    claims: {
      openid: ['sub', 'amr'],
      profile: ['name', 'given_name', 'family_name', 'locale', 'staff_roles'],
      email: ['email'],
    },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: () => ({
        sub, name: `Name of ${sub}`, given_name: 'Name', family_name: `of ${sub}`, email: `${sub}@example.org`, locale: 'fr-CA', staff_roles: ['SUPERVISOR'],
      }),
    }),
    jwks: { keys: [{ ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'ES256' }] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    cookies: { keys: [cookieKey] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true }, backchannelLogout: { enabled: true } },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    // It keeps away from loopback by the dispatcher, where the Host of the tests is.
    fetch: (url, { dispatcher, ...options }) => fetch(url, options),
  });
  for (const fault of ['server_error', 'authorization.error', 'grant.error', 'end_session.error', 'userinfo.error']) {
    made.on(fault, (_, error) => console.error(fault, error));
  }

  made.on('backchannel.error', (_, error) => console.error('backchannel.error', error));
  return made;
}

async function interact(request, response) {
  const { prompt, params, session } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    return provider.interactionFinished(request, response, { login: { accountId: params.login_hint, amr: ['mfa'] } });
  }

  const grant = new provider.Grant({ accountId: session.accountId, clientId: params.client_id });
  grant.addOIDCScope(params.scope);
  return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } }, { mergeWithLastSubmission: true });
}
