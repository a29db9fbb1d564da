import type { PoolName } from '#shared/queues/pools.ts';
import {
  analysePool,
  deliverPool,
  exportPool,
  fetchPool,
  illustratePool,
  learnPool,
  mailPool,
  openPool,
  splitPool,
  preparePool,
  recognisePool,
  trialPool,
} from '#shared/queues/pools.ts';

import type { ModelClient } from '../model/model-client.ts';
import { bindProcessor, type BoundProcessor } from '../processor.ts';
import { analyseProcessor } from './analyse/analyse.processor.ts';
import { deliverProcessor, type DeliverySettings } from './deliver/deliver.processor.ts';
import type { ReadingSettings } from './document-work.ts';
import { exportProcessor, type ExportingSettings } from './export/export.processor.ts';
import { fetchProcessor, type FetchSettings } from './fetch/fetch.processor.ts';
import { illustrateProcessor } from './illustrate/illustrate.processor.ts';
import { learnProcessor } from './learn/learn.processor.ts';
import { mailProcessor, type MailSettings } from './mail/mail.processor.ts';
import { openProcessor } from './open/open.processor.ts';
import { prepareProcessor } from './prepare/prepare.processor.ts';
import { recogniseProcessor } from './recognise/recognise.processor.ts';
import { splitProcessor } from './split/split.processor.ts';
import { trialProcessor } from './trial/trial.processor.ts';

/** A pool without a processor, or one under the wrong name, does not compile. */
export type Processors = { readonly [Name in PoolName]: BoundProcessor<Name> };

type Settings = {
  readonly reading: ReadingSettings;
  readonly delivery: DeliverySettings;
  readonly mail: MailSettings;
  readonly fetching: FetchSettings;
  readonly exporting: ExportingSettings;
  /** Where the operator has set one up. */
  readonly model: ModelClient | undefined;
};

export function createProcessors({
  reading,
  delivery,
  mail,
  fetching,
  exporting,
  model,
}: Settings): Processors {
  return {
    prepare: bindProcessor(preparePool, prepareProcessor(reading)),
    recognise: bindProcessor(recognisePool, recogniseProcessor(reading)),
    analyse: bindProcessor(analysePool, analyseProcessor(reading, model)),
    trial: bindProcessor(trialPool, trialProcessor(reading)),
    learn: bindProcessor(learnPool, learnProcessor(reading)),
    split: bindProcessor(splitPool, splitProcessor(reading)),
    illustrate: bindProcessor(illustratePool, illustrateProcessor(reading)),
    deliver: bindProcessor(deliverPool, deliverProcessor(delivery)),
    mail: bindProcessor(mailPool, mailProcessor(mail)),
    open: bindProcessor(openPool, openProcessor(fetching)),
    fetch: bindProcessor(fetchPool, fetchProcessor(fetching)),
    export: bindProcessor(exportPool, exportProcessor(exporting)),
  };
}
