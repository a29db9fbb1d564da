import { once } from 'node:events';
import process from 'node:process';

import type { Environment } from '#shared/config/parse-config.ts';

import { FIRST_EMAIL, firstAccess, usedUp } from '../stack/first-access.ts';
import { startStack } from '../stack/stack.ts';

const USUAL_PORT = 8080;

/** `docmill start`: the whole platform until Ctrl-C. */
export async function start(given: Environment): Promise<void> {
  const stopSignal = Promise.race(
    ['SIGINT', 'SIGTERM', 'SIGHUP'].map(async (signal) => once(process, signal)),
  );
  console.log('Starting Docmill ...');
  const apiPort = Number(given['PORT'] ?? USUAL_PORT);
  if (!(Number.isInteger(apiPort) && apiPort >= 0 && apiPort <= 65_535)) {
    throw new Error(`PORT is a number from 0 to 65535, not ${given['PORT']}.`);
  }
  await using stack = await startStack({
    folder: '.docmill/data',
    given,
    apiPort,
    say: console.log,
  });
  const access = await firstAccess(stack);
  const { apiKey, operatorKey, firstPassword } = access;
  const gone = await usedUp(stack, access);
  console.log(`
Docmill is running.

  API             ${stack.apiUrl}/api/v1
  API reference   ${stack.apiUrl}/docs
  Queues          ${stack.apiUrl}/ops/queues   (any user name; the operator key as password)
  Worker          ${stack.workerUrl}/readyz
  Data and logs   ${stack.state.path()}
  Mails           ${stack.env['MAIL_OUTBOX_FOLDER']}   (unless RESEND_API_KEY is set)

  First login     ${FIRST_EMAIL}   ${gone.password ? '(with the password that was set since)' : firstPassword}
  API key         ${gone.key ? '(no longer valid; `npm run docmill -- admin keys create` makes another)' : apiKey}
  Operator key    ${operatorKey}

  curl -H 'Authorization: Bearer ${gone.key ? 'dmk_...' : apiKey}' -F file=@invoice.pdf ${stack.apiUrl}/api/v1/documents

Ctrl-C stops it; the data stay.`);
  await stopSignal;
  console.log('\nStopping ...');
}
