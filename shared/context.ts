import type { Clock } from '#shared/core/clock.ts';
import type { OrganizationId } from '#shared/core/ids.ts';
import { inOrganization, type Db, type Tx } from '#shared/infra/db/client.ts';
import type { Log } from '#shared/infra/log/log.ts';
import type { ObjectStorage } from '#shared/infra/storage/object-storage.ts';

export type Actor = {
  readonly type: 'api_key' | 'worker';
  readonly id: string;
  readonly organizationId: OrganizationId;
};

/** Everything a service may touch. Built once per request or per task, never imported. */
export type ServiceContext = {
  readonly db: Db;
  readonly storage: ObjectStorage;
  readonly clock: Clock;
  readonly log: Log;
  readonly actor: Actor;
  /** Of the request that asked for this work, however late it runs. */
  readonly requestId: string;
};

/** The same, inside a transaction that sees the actor's organization. */
export type TxContext = Omit<ServiceContext, 'db'> & { readonly tx: Tx };

export async function inTransaction<T>(
  ctx: ServiceContext,
  work: (ctx: TxContext) => Promise<T>,
): Promise<T> {
  const { db, ...rest } = ctx;
  return inOrganization(db, ctx.actor.organizationId, async (tx) => work({ ...rest, tx }));
}
