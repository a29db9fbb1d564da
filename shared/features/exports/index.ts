export { makeLink, openLink } from './download-link.ts';
export {
  createExport,
  getExport,
  getExportFile,
  insertWithJob,
  listExports,
  refuseStrangers,
  reviveExport,
  streamExport,
} from './exports.service.ts';
export { expireExports } from './exports.repository.ts';
export { completeExport, failExport, writeExport, type ExportSettings } from './write-export.ts';
