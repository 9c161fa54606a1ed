"""What the engine says of runtimes and graphics cards."""

from __future__ import annotations

from emoscope.app.i18n import noted

TEXTS: tuple[str | tuple[str, str], ...] = (
    noted("No runtime works here with the pack {0} ({1})"),
    noted("Install EmoScope again, or get the pack again"),
    noted("The model has spent {0} s on one frame"),
    noted("Try another runtime"),
    noted("Scoring stopped unexpectedly ({0})"),
    noted('There is no runtime "{0}"'),
    noted("Choose one of {0}"),
    noted("OpenVINO was asked for {0} and silently took {1}"),
    noted("Use the runtime openvino (f32)"),
    noted("This CPU does not compute in bf16"),
    noted("ONNX Runtime was asked for {0} and silently took {1}"),
    noted("Check this accelerator's driver and libraries, or choose another runtime"),
    noted("This build of ONNX Runtime has no {0} (it has {1})"),
    noted("Install the onnxruntime package made for this accelerator, or choose another runtime"),
    noted("The graphics card stopped answering ({0}: error {1})"),
    noted("Restart the program; if that does not help, install the graphics driver again"),
    noted("The graphics card stopped answering ({0}: error {1}, {2})"),
    noted("The graphics card has no memory left"),
    noted("Close other programs that use it, or use a runtime for the CPU"),
    noted("The package cuda-bindings is not installed"),
    noted("The graphics driver cannot be loaded ({0})"),
    noted("Install the card's driver"),
    noted("Exporting the graphs of {0} needs {1}"),
    (
        'Install it with pip install "emoscope[{0}]"',
        noted("Install EmoScope with the extra {0}"),
    ),
    noted(
        "The ready-made program has no extras: for this, install EmoScope with Python and the "
        "extra {0}"
    ),
    noted("The pack {0} has no {1} graph and no modules to export one from"),
    noted("The pack {0} has no ONNX graphs, and exporting them needs torch"),
    noted("Exporting the graphs of {0} took over {1} min"),
    noted("Use the runtime torch"),
    noted("The exported graphs cannot be written to {0} ({1})"),
    noted("Free some space, or use the runtime torch"),
    noted("The graphs of {0} could not be exported ({1})"),
    noted("{0}; the CPU cannot take over ({1})"),
    noted("{0} failed ({1}); {2} on the CPU takes over"),
    noted("{0} serves again on {1}"),
    noted("The {0} graph has branches, which half precision does not cover"),
    ("Build it with --precision f32", noted("Choose another runtime")),
    noted("Choose another runtime"),
    noted("The {0} engine stopped ({1})"),
    noted("{0} does not load the {1} engine ({2})"),
    (
        "Look at the driver with `emoscope doctor`, or build it again with `emoscope build "
        "--again`",
        noted("Look at the driver under Help, Doctor, or choose another runtime"),
    ),
    noted("The {0} engine does not take {1} faces ({2})"),
    (
        "Build it again with `emoscope build --again`",
        noted("Follow fewer faces, or choose another runtime"),
    ),
    noted("{0} is for CUDA {1}, and {2} has {3}"),
    noted("Update the driver"),
    noted("Update the driver to {0} or newer"),
    (
        "Update the driver, or install the library for CUDA 12 in a new environment: pip "
        'install "emoscope[tensorrt-cu12]"',
        noted("Update the driver"),
    ),
    (
        "Update the driver to {0} or newer, or install the library for CUDA 12 in a new "
        'environment: pip install "emoscope[tensorrt-cu12]"',
        noted("Update the driver to {0} or newer"),
    ),
    noted("{0} ({1}) is not supported by {2}"),
    noted("Cards before sm_75 have no TensorRT here; use the runtime torch-cuda-graphs"),
    (
        "Install NVIDIA's full library for this card (pip install tensorrt-cu13), or use the "
        "runtime torch-cuda-graphs",
        noted("Use the runtime torch-cuda-graphs"),
    ),
    noted("Use the runtime torch-cuda-graphs"),
    noted("There is no NVIDIA GPU with a working driver on this machine"),
    (
        "Install the card's driver, or build for another machine with --target, for example "
        "--target sm_89,sm_120",
        noted("Install the card's driver, or choose the runtime auto"),
    ),
    noted("{0} builds only for the card of this machine"),
    (
        'Install TensorRT-RTX to build ahead: pip install "emoscope[tensorrt]"',
        noted("Install TensorRT-RTX"),
    ),
    noted("{0} cannot build for {1}"),
    noted("It knows {0}"),
    noted("The GPU of Jetson boards is not supported"),
    noted("Use a runtime for the CPU"),
    noted("Neither TensorRT nor TensorRT-RTX is installed"),
    noted("torch is for CUDA {0} and does not start on {1} ({2})"),
    noted("Update the driver, or install torch for an older CUDA"),
    noted("torch finds no CUDA device here"),
    noted("Use a runtime for the CPU, for example openvino"),
    noted("The installed torch is for the CPU only, and does not use the {0}"),
    noted("Install torch for CUDA, see https://pytorch.org/get-started/locally"),
    noted("The runtime torch is not installed"),
    noted("asked {0}, got {1} ({2} on {3}): {4}"),
    noted("it was asked for by name"),
    noted("{0}; not usable: {1}"),
    (
        "not measured on this machine yet (`emoscope bench runtimes` does)",
        noted("not measured on this machine yet"),
    ),
    noted("next best measured"),
    noted("{0} ms a face, measured here on {1}"),
    noted("{0} ms a face, measured here on {1} ({2}: {3} ms)"),
    noted("this machine is being measured while it serves"),
    noted("nothing passed the measuring here, {0} opened without it"),
    noted("the tensorrt engine is being built; {0} serves until then"),
    noted("its engine has been built"),
    noted("{0} continues: {1}"),
    noted("{0} is refused: {1}"),
    noted("{0} ({1} on {2}) serves now"),
)
