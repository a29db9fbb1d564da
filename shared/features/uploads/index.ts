export { completeUpload, getUpload, openUpload } from './uploads.service.ts';
export {
  findUpload,
  findUploads,
  forgetExpiredUploads,
  holdUploads,
  markUsed,
} from './uploads.repository.ts';
