/** What "behind" means for each kind of target. */
package io.duban.rules.targets;
