import type { ColumnType, JSONColumnType, Selectable } from 'kysely';

import type { Field } from '#shared/core/field.ts';
import type {
  DocumentId,
  OrganizationId,
  ProfileId,
  TrialId,
  VersionId,
} from '#shared/core/ids.ts';
import type { ProfileChooser, ProfileDefinition, ProfileMiss } from '#shared/core/profile.ts';

export type ProfileSchema = {
  profiles: ProfilesTable;
  profileVersions: ProfileVersionsTable;
  profileTrials: ProfileTrialsTable;
};

/** Of a document. */
export type ProfileColumns = {
  /** The client's choice; without a version, whichever is the newest when it is read. */
  chosenProfileId: ProfileId | null;
  chosenProfileVersion: number | null;
  /** What it was read with: all three, or none. */
  profileId: ProfileId | null;
  profileVersion: number | null;
  profileChosenBy: ProfileChooser | null;
};

type Author = { createdByType: 'user' | 'api_key'; createdById: string; createdAt: Date };

type ProfilesTable = Author & {
  organizationId: OrganizationId;
  id: ProfileId;
  name: string;
  description: string;
  /** The newest of its versions. */
  version: number;
  /** Grows with each change of anything. */
  revision: number;
  archivedAt: Date | null;
  updatedAt: Date;
};

type ProfileVersionsTable = Author & {
  organizationId: OrganizationId;
  profileId: ProfileId;
  /** From 1. */
  number: number;
  definition: JSONColumnType<ProfileDefinition>;
  /** What it was tried on before it was saved. */
  triedOn: DocumentId | null;
};

export type TrialResult = {
  readonly fields: readonly Field[];
  readonly misses: readonly ProfileMiss[];
  /** Whether its rules fit the document; null where it has none. */
  readonly matches: boolean | null;
};

export type TrialState = 'queued' | 'ready' | 'failed';

type ProfileTrialsTable = {
  organizationId: OrganizationId;
  id: TrialId;
  documentId: DocumentId;
  versionId: VersionId;
  definition: JSONColumnType<ProfileDefinition>;
  state: TrialState;
  result: ColumnType<TrialResult | null, string | undefined, string | null>;
  failureCode: string | null;
  failureDetail: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

export type ProfileRow = Selectable<ProfilesTable>;
export type ProfileVersionRow = Selectable<ProfileVersionsTable>;
export type ProfileTrialRow = Selectable<ProfileTrialsTable>;
