export { completeUpload, getUpload, openUpload } from './uploads.service.ts';
export { findUpload, findUploads, forgetExpiredUploads, markUsed } from './uploads.repository.ts';
