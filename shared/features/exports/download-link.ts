import { hkdfSync } from 'node:crypto';

import { jwtVerify, SignJWT } from 'jose';

import { inOpenTransaction, type OpenContext, type ServiceContext } from '#shared/context.ts';
import {
  exportIdSchema,
  organizationIdSchema,
  type ExportId,
  type OrganizationId,
} from '#shared/core/ids.ts';
import { enterOrganization } from '#shared/infra/db/client.ts';

import { linkInvalid } from './exports.errors.ts';
import { findExport } from './exports.repository.ts';
import { fileOf, getExport, type ExportFile } from './exports.service.ts';

/*
 * A link opens one export to whoever has it, for a short time: for browsers, and for people who get
 * it by mail. It is signed, so there is nothing to keep and nothing to guess.
 */

const AUDIENCE = 'docmill/download';

function keyOf(rootKey: Buffer): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', rootKey, Buffer.alloc(0), 'docmill/download-link', 32));
}

type Linked = { readonly organizationId: OrganizationId; readonly exportId: ExportId };

/** @returns what stands behind `/api/v1/downloads/` */
export async function signLink(
  rootKey: Buffer,
  { organizationId, exportId }: Linked,
  expiresAt: Date,
): Promise<string> {
  return new SignJWT({ org: organizationId })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(exportId)
    .setAudience(AUDIENCE)
    .setExpirationTime(expiresAt)
    .sign(keyOf(rootKey));
}

const LINK_LIFETIME_MS = 15 * 60_000;

/** @throws AppError `export.not_found`, `export.not_ready` */
export async function makeLink(
  ctx: ServiceContext,
  id: ExportId,
  rootKey: Buffer,
): Promise<{ readonly token: string; readonly expiresAt: Date }> {
  const row = await getExport(ctx, id);
  fileOf(row, ctx.storage);
  const expiresAt = new Date(ctx.clock.now().getTime() + LINK_LIFETIME_MS);
  const { organizationId } = row;
  return { token: await signLink(rootKey, { organizationId, exportId: id }, expiresAt), expiresAt };
}

/** @throws AppError `download.not_found`, `export.not_ready` */
export async function openLink(
  ctx: OpenContext,
  token: string,
  rootKey: Buffer,
): Promise<ExportFile> {
  const linked = await verify(token, rootKey, ctx.clock.now());
  const row = await inOpenTransaction(ctx, async ({ tx }) => {
    await enterOrganization(tx, linked.organizationId);
    return findExport(tx, { organizationId: linked.organizationId, id: linked.exportId });
  });
  if (!row) throw linkInvalid();
  return fileOf(row, ctx.storage);
}

async function verify(token: string, rootKey: Buffer, currentDate: Date): Promise<Linked> {
  try {
    const options = { audience: AUDIENCE, algorithms: ['HS256'], currentDate };
    const { payload } = await jwtVerify(token, keyOf(rootKey), options);
    const organizationId = organizationIdSchema.parse(payload['org']);
    return { organizationId, exportId: exportIdSchema.parse(payload.sub) };
  } catch {
    throw linkInvalid();
  }
}
