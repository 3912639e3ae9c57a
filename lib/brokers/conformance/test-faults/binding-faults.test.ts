import { describeFaults } from './describe-faults';

describeFaults(['binding', 'fetch', 'extension', 'bodies']);
