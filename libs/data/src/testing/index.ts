export { databaseWithTerritories } from './database-with-territories.js';
export { insertRow } from './insert-row.js';
export { schemaDrift } from './schema-drift.js';
export { createEmptyDatabase, createFilledDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
