import { z } from '@hono/zod-openapi';

import { exportFormats, exportSubjects } from '#shared/core/exports.ts';
import { exportStates, type ExportRow } from '#shared/infra/db/export-schema.ts';

import { failureSchema, toFailure } from '../../http/failure.ts';
import { listOf } from '../../http/listing.ts';

export const exportSchema = z
  .object({
    id: z.string().openapi({ example: 'exp_0198c0ffee0070008000000000000000' }),
    job_id: z.string(),
    name: z.string(),
    subject: z.enum(exportSubjects),
    format: z.enum(exportFormats),
    columns: z.array(z.string()),
    mail_to: z.string().nullable(),
    state: z.enum(exportStates),
    row_count: z.int().nullable(),
    byte_size: z.int().nullable(),
    failure: failureSchema.nullable(),
    created_at: z.iso.datetime(),
    finished_at: z.iso.datetime().nullable(),
    expires_at: z.iso.datetime().nullable().openapi({ description: 'Of the file.' }),
  })
  .openapi('Export');

export const exportListSchema = listOf('ExportList', exportSchema);

export const linkSchema = z
  .object({ url: z.string(), expires_at: z.iso.datetime() })
  .openapi('DownloadLink');

export function toExport(row: ExportRow): z.output<typeof exportSchema> {
  return {
    id: row.id,
    job_id: row.jobId,
    name: row.name,
    subject: row.subject,
    format: row.format,
    columns: [...row.columns],
    mail_to: row.mailTo,
    state: row.state,
    row_count: row.rowCount === null ? null : Number(row.rowCount),
    byte_size: row.byteSize === null ? null : Number(row.byteSize),
    failure: toFailure(row),
    created_at: row.createdAt.toISOString(),
    finished_at: row.finishedAt?.toISOString() ?? null,
    expires_at: row.expiresAt?.toISOString() ?? null,
  };
}
