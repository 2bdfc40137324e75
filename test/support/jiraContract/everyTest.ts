import { installContractCheck } from './installContractCheck';

// Named by jest's `setupFilesAfterEnv`, so that no test has to ask for the check, and none can forget it.
installContractCheck();
