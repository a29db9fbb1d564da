export { recordAdministratorAct, recordAudit, type AuditEvent } from './audit.repository.ts';
export { auditActions } from './audit.repository.ts';
export { listAuditEntries } from './audit.service.ts';
