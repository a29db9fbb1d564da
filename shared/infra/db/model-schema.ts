import type { Selectable } from 'kysely';

import type { OrganizationId } from '#shared/core/ids.ts';
import type { ModelAllowance } from '#shared/core/model-allowance.ts';

export type ModelSchema = { modelConsents: ModelConsentsTable };

type ModelConsentsTable = {
  organizationId: OrganizationId;
  allowed: ModelAllowance;
  changedAt: Date;
  changedByType: 'user' | 'api_key';
  changedById: string;
};

export type ModelConsentRow = Selectable<ModelConsentsTable>;
