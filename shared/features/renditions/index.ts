export {
  completeRendition,
  failRendition,
  getPageImage,
  getSearchablePdf,
  loadRenditionWork,
  remakeRendition,
  type Patience,
} from './renditions.service.ts';
export { createRenditionWatch, type RenditionWatch } from './rendition-watch.ts';
