import type { Clock } from '#shared/core/clock.ts';
import type { OrganizationId, SessionId, UserId } from '#shared/core/ids.ts';
import { noPermissions, type Permission } from '#shared/core/permissions.ts';
import {
  enterOrganization,
  inOrganization,
  inPerson,
  type Db,
  type Tx,
} from '#shared/infra/db/client.ts';
import type { Log } from '#shared/infra/log/log.ts';
import type { ObjectStorage } from '#shared/infra/storage/object-storage.ts';

/** Who acts in an organization. */
export type Actor = {
  readonly type: 'user' | 'api_key' | 'worker';
  readonly id: string;
  readonly organizationId: OrganizationId;
  readonly permissions: ReadonlySet<Permission>;
  /** Of a member: what is granted to his role is granted to him. */
  readonly roleId: string | null;
  /** Of a member, in his session. */
  readonly hasShownSecondFactor?: boolean;
};

/** Who is logged in, whatever the organization. */
export type Person = {
  readonly userId: UserId;
  readonly sessionId: SessionId;
  /** Where the access token leads, whether or not the person may enter it now. */
  readonly organizationId: OrganizationId | null;
  readonly hasShownSecondFactor: boolean;
};

/** Everything a service may touch. Built once per request or per task, never imported. */
export type OpenContext = {
  readonly db: Db;
  readonly storage: ObjectStorage;
  readonly clock: Clock;
  readonly log: Log;
  /** Of the request that asked for this work, however late it runs. */
  readonly requestId: string;
  /** Where the request came from; null for work without one. */
  readonly address: string | null;
};

/** For what is done in an organization. */
export type ServiceContext = OpenContext & { readonly actor: Actor };

/** For what a person does with his own account. */
export type PersonContext = OpenContext & { readonly person: Person };

/** Inside a transaction that sees nobody's rows, or one person's. */
export type OpenTx = Omit<OpenContext, 'db'> & { readonly tx: Tx };

/** Inside a transaction that sees the actor's organization. */
export type TxContext = OpenTx & { readonly actor: Actor };

export async function inTransaction<T>(
  ctx: ServiceContext,
  work: (ctx: TxContext) => Promise<T>,
): Promise<T> {
  const { db, ...rest } = ctx;
  return inOrganization(db, ctx.actor.organizationId, async (tx) => work({ ...rest, tx }));
}

/** A transaction that sees nobody's rows, until it enters a person or an organization. */
export async function inOpenTransaction<T>(
  { db, ...rest }: OpenContext,
  work: (ctx: OpenTx) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => work({ ...rest, tx }));
}

/** A transaction that sees a person's own rows. */
export async function asPerson<T>(
  { db, ...rest }: OpenContext,
  userId: UserId,
  work: (ctx: OpenTx) => Promise<T>,
): Promise<T> {
  return inPerson(db, userId, async (tx) => work({ ...rest, tx }));
}

/** From here on the transaction sees this organization, and what is written is this person's act. */
export async function enterAs(
  ctx: OpenTx,
  userId: UserId,
  organizationId: OrganizationId,
): Promise<TxContext> {
  await enterOrganization(ctx.tx, organizationId);
  const actor = { type: 'user', id: userId, organizationId } as const;
  return { ...ctx, actor: { ...actor, permissions: noPermissions, roleId: null } };
}
