export { createEventFeed, type EventFeed } from './event-feed.ts';
export { forgetOldEvents, recordEvent, recordEvents, type SubjectId } from './events.repository.ts';
