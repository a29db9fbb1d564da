import type { ColumnType, Generated, Selectable } from 'kysely';

import type {
  ApiKeyId,
  InvitationId,
  MailId,
  OrganizationId,
  SessionId,
  UserId,
} from '#shared/core/ids.ts';

/** The tables of people and of what lets them and their programs in. migrations/ is the truth. */
export type PeopleSchema = {
  users: UsersTable;
  userCredentials: UserCredentialsTable;
  recoveryCodes: RecoveryCodesTable;
  pendingRegistrations: PendingRegistrationsTable;
  oneTimeTokens: OneTimeTokensTable;
  sessions: SessionsTable;
  refreshTokens: RefreshTokensTable;
  members: MembersTable;
  roles: RolesTable;
  invitations: InvitationsTable;
  apiKeys: ApiKeysTable;
  operatorKeys: OperatorKeysTable;
  mails: MailsTable;
};

type UsersTable = {
  userId: UserId;
  /** In lower case, and proved. */
  email: string;
  name: string;
  createdAt: Date;
  disabledAt: Date | null;
};

type UserCredentialsTable = {
  userId: UserId;
  passwordHash: string;
  passwordChangedAt: Date;
  sealedTotpSecret: Buffer | null;
  /** Null while the second factor is being set up, or where there is none. */
  totpConfirmedAt: Date | null;
  /** The last 30-second step whose code was taken. */
  totpLastStep: ColumnType<string | null, number | null, number | null>;
};

type RecoveryCodesTable = { userId: UserId; codeHash: Buffer; usedAt: Date | null };

type PendingRegistrationsTable = {
  tokenHash: Buffer;
  email: string;
  name: string;
  organizationName: string;
  passwordHash: string;
  createdAt: Date;
  expiresAt: Date;
};

export type TokenPurpose = 'password_reset' | 'email_change';

type OneTimeTokensTable = {
  tokenHash: Buffer;
  userId: UserId;
  purpose: TokenPurpose;
  /** The new address. */
  email: string | null;
  createdAt: Date;
  expiresAt: Date;
  usedAt: Date | null;
};

export type SessionEnd =
  | 'logout'
  | 'revoked'
  | 'password_changed'
  | 'password_reset'
  | 'refresh_reused'
  | 'administrator';

type SessionsTable = {
  id: SessionId;
  userId: UserId;
  /** Where its next access token leads. */
  currentOrganizationId: OrganizationId | null;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  /** The place of the login: an address, or the network that one customer has. */
  openedFrom: string;
  /** Of the last use. */
  address: string;
  userAgent: string;
  secondFactorAt: Date | null;
  endedAt: Date | null;
  endReason: SessionEnd | null;
};

type RefreshTokensTable = {
  tokenHash: Buffer;
  sessionId: SessionId;
  userId: UserId;
  createdAt: Date;
  usedAt: Date | null;
  successorHash: Buffer | null;
  sealedSuccessor: Buffer | null;
};

type MembersTable = {
  organizationId: OrganizationId;
  userId: UserId;
  /** A built-in role or one of the organization's own. */
  roleId: string;
  joinedAt: Date;
};

type RolesTable = {
  organizationId: OrganizationId;
  id: string;
  name: string;
  permissions: readonly string[];
  createdAt: Date;
};

type InvitationsTable = {
  organizationId: OrganizationId;
  id: InvitationId;
  email: string;
  roleId: string;
  tokenHash: Buffer;
  invitedBy: string;
  createdAt: Date;
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
};

type ApiKeysTable = {
  organizationId: OrganizationId;
  id: ApiKeyId;
  name: string;
  keyHash: Buffer;
  keyStart: string;
  createdAt: Generated<Date>;
  revokedAt: Date | null;
  /** At most; its maker's rights limit it too. */
  scopes: readonly string[];
  /** Null for the administrator's command. */
  createdBy: UserId | null;
  expiresAt: Date | null;
  /** Empty: from anywhere. */
  allowedNetworks: readonly string[];
  lastUsedAt: Date | null;
  lastUsedAddress: string | null;
  /** The key before the last rotation, which works on until then. */
  previousHash: Buffer | null;
  previousUntil: Date | null;
};

type OperatorKeysTable = Pick<
  ApiKeysTable,
  'id' | 'name' | 'keyHash' | 'keyStart' | 'createdAt' | 'revokedAt'
>;

type MailsTable = {
  organizationId: OrganizationId;
  id: MailId;
  recipient: string;
  kind: string;
  /** Forgotten when it was sent or given up. */
  sealedContent: Buffer | null;
  /** A file that goes with it, fetched from the store when it is sent. */
  attachmentKey: string | null;
  attachmentName: string | null;
  state: 'pending' | 'sent' | 'failed';
  failureCode: string | null;
  createdAt: Date;
  finishedAt: Date | null;
};

export type UserRow = Selectable<UsersTable>;
export type CredentialsRow = Selectable<UserCredentialsTable>;
export type SessionRow = Selectable<SessionsTable>;
export type RefreshTokenRow = Selectable<RefreshTokensTable>;
export type RoleRow = Selectable<RolesTable>;
export type InvitationRow = Selectable<InvitationsTable>;
export type ApiKeyRow = Selectable<ApiKeysTable>;
export type MailRow = Selectable<MailsTable>;
