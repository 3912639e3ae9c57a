import { describeFaults } from './describe-faults';

describeFaults(['transport', 'catalog', 'authentication', 'version', 'identity', 'provision', 'ids']);
