export { insertRow } from './insert-row.js';
export { schemaDrift } from './schema-drift.js';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
