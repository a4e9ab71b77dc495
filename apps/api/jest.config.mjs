import { nodeOnPostgres } from '../../tools/jest.node.mjs';

export default nodeOnPostgres;
