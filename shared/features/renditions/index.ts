export {
  completeRendition,
  failRendition,
  getPageImage,
  getSearchablePdf,
  loadRenditionWork,
  type Patience,
  type Rendition,
} from './renditions.service.ts';
export { createRenditionWatch, type RenditionWatch } from './rendition-watch.ts';
