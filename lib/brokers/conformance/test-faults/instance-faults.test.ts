import { describeFaults } from './describe-faults';

describeFaults(['operation', 'update', 'maintenance', 'deprovision', 'concurrency']);
