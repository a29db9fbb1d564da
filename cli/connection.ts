import type { Environment } from '#shared/config/parse-config.ts';

import { createDocmillClient, type DocmillClient } from './client/docmill-client.ts';
import { UsageError } from './usage-error.ts';

const OWN_MACHINE = 'http://127.0.0.1:8080';

/** The server of DOCMILL_URL, with the key of DOCMILL_API_KEY. @throws UsageError */
export function connect(environment: Environment): DocmillClient {
  const url = environment['DOCMILL_URL'] ?? OWN_MACHINE;
  const apiKey = environment['DOCMILL_API_KEY'];
  if (!URL.canParse(url)) throw new UsageError(`DOCMILL_URL is no URL: ${url}`);
  if (!apiKey) {
    throw new UsageError('Which key? Set DOCMILL_API_KEY (and DOCMILL_URL, if it is not here).');
  }
  return createDocmillClient({ url, apiKey });
}
