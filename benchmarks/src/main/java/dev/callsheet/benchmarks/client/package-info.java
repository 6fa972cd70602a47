/** Programs that call Slack methods, each as a process of its own, and the server that they call. */
@NullMarked
package dev.callsheet.benchmarks.client;

import org.jspecify.annotations.NullMarked;
