export { compareForUpgrade, type UpgradeComparison, type UpgradeObstacle, type UpgradeSide } from './compare-for-upgrade.ts';
