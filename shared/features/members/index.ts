export {
  changeMemberRole,
  leaveOrganization,
  listMembers,
  removeMember,
} from './members.service.ts';
export {
  inviteMember,
  listInvitations,
  resendInvitation,
  revokeInvitation,
} from './invitations.service.ts';
export { acceptInvitation, acceptInvitationAnew } from './joining.service.ts';
export { changeRole, createRole, listRoles, removeRole } from './roles.service.ts';
export { findMembers, type Member } from './members.repository.ts';
