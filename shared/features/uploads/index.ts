export {
  completeUpload,
  getUpload,
  openUpload,
  type Declaration,
  type OpenUpload,
} from './uploads.service.ts';
export { findUpload, findUploads, forgetExpiredUploads, markUsed } from './uploads.repository.ts';
