export {
  changeMemberRole,
  leaveOrganization,
  listMembers,
  removeMember,
} from './members.service.ts';
export {
  acceptInvitation,
  acceptInvitationAnew,
  inviteMember,
  listInvitations,
  revokeInvitation,
} from './invitations.service.ts';
export { changeRole, createRole, listRoles, removeRole } from './roles.service.ts';
export type { Member } from './members.repository.ts';
