export { changeDocument } from './change-document.service.ts';
