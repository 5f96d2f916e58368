/**
 * The four objectives of ADBench (Srajer, Kukelova, Fitzgibbon, Optimization Methods and Software 33 (2018), 889–906) in
 * plain Java, annotated, with derivatives by hand, after https://github.com/microsoft/ADBench. Copyright (c) Microsoft
 * Corporation; its MIT licence is in LICENSE-ADBench.txt.
 */
package dev.jacobean.samples.benchmarks.adbench;
