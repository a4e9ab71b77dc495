import { angular } from '../../tools/jest.angular.mjs';

export default angular;
