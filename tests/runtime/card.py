"""A machine with a card: stand-ins of NVML, the CUDA driver and TensorRT, below all of our code.

They take the places of the real modules, so that a test goes through the same imports, the same
choice of a library, the same building, loading and running as a user with a card does.
"""

from __future__ import annotations

import ctypes
import sys
from types import ModuleType, SimpleNamespace

import numpy as np

from tests.packs import WIDTH

STREAM, CONTEXT = 77, 55


class Cuda:
    """``cuda.bindings.driver`` whose device memory is host memory; graphs replay what they saw.

    Attributes:
        fails: Error code by function, from now on.
        current: Context of this thread.
        held: What is reserved and not yet released, by kind.
    """

    def __init__(self):
        self.fails = {}
        self.current = None
        self.calls = []
        self.buffers, self.graphs = {}, {}
        self.held = {"device": set(), "pinned": set(), "stream": 0, "graph": set(), "context": 0}
        self._recording = None

    def __getattr__(self, name):
        def call(*arguments):
            self.calls.append(name)
            code = self.fails.get(name, self.fails.get("*", 0))
            if code:
                return (code,) if name.startswith(("cuMemFree", "cuCtxSet")) else (code, None)
            answer = getattr(self, f"_{name}")(*arguments)
            return (0,) if answer is None else (0, answer)

        if not name.startswith("cu"):
            raise AttributeError(name)
        return call

    def _do(self, work):
        assert self.current == CONTEXT, "the card's context is not current in this thread"
        if self._recording is None:
            work()
        else:
            self._recording.append(work)

    def _cuInit(self, flags):
        pass

    def _cuDeviceGet(self, index):
        return index

    def _cuDeviceGetByPCIBusId(self, bus_id):
        assert bus_id == b"00000000:01:00.0"
        return 0

    def _cuDevicePrimaryCtxRetain(self, device):
        self.held["context"] += 1
        return CONTEXT

    def _cuDevicePrimaryCtxRelease(self, device):
        self.held["context"] -= 1

    def _cuCtxSetCurrent(self, context):
        self.current = context

    def _cuStreamCreate(self, flags):
        self.held["stream"] += 1
        return STREAM

    def _cuStreamDestroy(self, stream):
        self.held["stream"] -= 1

    def _reserve(self, size, kind):
        buffer = ctypes.create_string_buffer(size)
        address = ctypes.addressof(buffer)
        self.buffers[address] = buffer
        self.held[kind].add(address)
        return address

    def _cuMemAlloc(self, size):
        return self._reserve(size, "device")

    def _cuMemAllocHost(self, size):
        return self._reserve(size, "pinned")

    def _cuMemFree(self, address):
        self.held["device"].remove(address)

    def _cuMemFreeHost(self, address):
        self.held["pinned"].remove(address)

    def _cuMemcpyHtoDAsync(self, to, source, size, stream):
        self._do(lambda: ctypes.memmove(to, source, size))

    _cuMemcpyDtoHAsync = _cuMemcpyHtoDAsync  # noqa: N815

    def _cuStreamSynchronize(self, stream):
        assert self._recording is None, "waiting inside of a capture"

    def _cuStreamBeginCapture(self, stream, mode):
        self._recording = []

    def _cuStreamEndCapture(self, stream):
        recorded, self._recording = self._recording, None
        return recorded

    def _cuGraphInstantiate(self, recorded, flags):
        number = len(self.graphs) + 1
        self.graphs[number] = recorded
        self.held["graph"].add(number)
        return number

    def _cuGraphDestroy(self, recorded):
        pass

    def _cuGraphLaunch(self, number, stream):
        for work in self.graphs[number]:
            work()

    def _cuGraphExecDestroy(self, number):
        self.held["graph"].remove(number)

    @property
    def clean(self):
        return not any(self.held.values())


class Context:
    """Fills each output row with the mean of its input row, as one launch on the stream."""

    def __init__(self, trt, config=None):
        self.trt, self.config = trt, config
        self.addresses, self.shapes = {}, []

    def set_tensor_address(self, name, address):
        self.addresses[name] = address
        return True

    def set_input_shape(self, name, shape):
        self.name, self.shape = name, tuple(shape)
        self.shapes.append(self.shape)
        return self.trt.takes_shapes

    def execute_async_v3(self, stream):
        assert stream == STREAM
        if self.trt.execution_fails:
            for logger in self.trt.loggers:
                logger.log(1, self.trt.execution_fails)
            return False
        shape, name = self.shape, self.name
        if not self.trt.rtx or shape not in self.trt.compiled:
            self.trt.compiled_now.append(shape)
            self.trt.compiled.add(shape)
        self.trt.cuda._do(lambda: self._work(name, shape))
        return True

    def _work(self, name, shape):
        dtype = np.uint8 if name == "pixels" else np.float32
        size = int(np.prod(shape)) * np.dtype(dtype).itemsize
        read = np.frombuffer(ctypes.string_at(self.addresses[name], size), dtype)
        means = read.reshape(shape[0], -1).mean(axis=1).astype(np.float32)
        out = np.repeat(means[:, None], WIDTH, axis=1) * np.linspace(1, 2, WIDTH, dtype=np.float32)
        output = next(a for n, a in self.addresses.items() if n != name)
        ctypes.memmove(output, np.ascontiguousarray(out, np.float32).tobytes(), out.size * 4)


class Trt(ModuleType):
    """TensorRT, desktop or full, as far as building and running go.

    Attributes:
        builder_fails: What ``Builder`` raises, or the engine that it gives instead of bytes.
        says: Words of its logger when a build or a load fails.
    """

    def __init__(self, cuda, name="tensorrt_rtx", targets=("SM86", "SM89", "SM120")):
        super().__init__(name)
        self.__version__ = "1.7"
        self.cuda, self.rtx = cuda, name != "tensorrt"
        self.builder_fails = self.runtime_fails = None
        self.loads, self.takes_shapes, self.contexts_left = True, True, 99
        self.says, self.execution_fails = "", ""
        self.contexts, self.loggers, self.built = [], [], []
        self.compiled, self.compiled_now = set(), []
        self.flags_cleared = []
        self.BuilderFlag = SimpleNamespace(TF32="TF32")
        self.NetworkDefinitionCreationFlag = SimpleNamespace(STRONGLY_TYPED=3)
        if self.rtx:
            kinds = dict.fromkeys(targets, 0)
            self.ComputeCapability = SimpleNamespace(__members__=kinds, **{t: t for t in targets})
            self.CudaGraphStrategy = SimpleNamespace(WHOLE_GRAPH_CAPTURE="whole")
            self.DynamicShapesKernelSpecializationStrategy = SimpleNamespace(EAGER="eager")
        trt = self

        class ILogger:
            ERROR, INTERNAL_ERROR = 1, 0

            def __init__(self):
                trt.loggers.append(self)

        self.ILogger = ILogger

    def _say(self):
        if self.says:
            for word in self.says if isinstance(self.says, list) else [self.says]:
                self.loggers[-1].log(1, word)

    def Builder(self, logger):
        if isinstance(self.builder_fails, BaseException):
            self._say()
            raise self.builder_fails
        config = SimpleNamespace(
            clear_flag=self.flags_cleared.append,
            set_compute_capability=lambda kind, index: None,
            add_optimization_profile=lambda profile: None,
        )
        return SimpleNamespace(
            create_network=lambda flags: SimpleNamespace(),
            create_builder_config=lambda: config,
            create_optimization_profile=lambda: SimpleNamespace(set_shape=lambda *shapes: None),
            build_serialized_network=self._build,
        )

    def _build(self, network, config):
        self.built.append(network)
        if self.builder_fails:
            self._say()
            return None
        return b"engine"

    def OnnxParser(self, network, logger):
        return SimpleNamespace(parse=lambda model: True)

    def Runtime(self, logger):
        if self.runtime_fails:
            raise self.runtime_fails
        return SimpleNamespace(deserialize_cuda_engine=self._deserialize)

    def _deserialize(self, plan):
        if not self.loads:
            self._say()
            return None
        engine = SimpleNamespace(create_execution_context=self._context)
        if self.rtx:
            engine.create_runtime_config = lambda: RuntimeConfig(self)
        return engine

    def _context(self, config=None):
        if self.contexts_left <= 0:
            self._say()
            return None
        self.contexts_left -= 1
        self.contexts.append(Context(self, config))
        return self.contexts[-1]


class RuntimeConfig:
    """TensorRT-RTX's: how launches are captured and what was compiled before."""

    def __init__(self, trt):
        self.trt = trt

    def create_runtime_cache(self):
        return SimpleNamespace(deserialize=self._read, serialize=self._write)

    def set_runtime_cache(self, cache):
        return True

    def _read(self, content):
        self.trt.compiled |= {tuple(map(int, s.split(b","))) for s in content.split(b";")}
        return True

    def _write(self):
        shapes = sorted(self.trt.compiled)
        return b";".join(b",".join(str(n).encode() for n in shape) for shape in shapes)


class Nvml(ModuleType):
    """``pynvml`` with one card."""

    class NVMLError(Exception):
        pass

    def __init__(self, name="NVIDIA GeForce RTX 4090", capability=(8, 9), cuda=13000, driver=""):
        super().__init__("pynvml")
        self.name, self.capability, self.cuda = name, capability, cuda
        self.driver = driver or {13000: "580.95.05", 12050: "555.42.02"}.get(cuda, "")
        self.gone = False

    def nvmlInit(self):
        if self.gone:
            raise self.NVMLError("Driver Not Loaded")

    def nvmlShutdown(self):
        pass

    def nvmlSystemGetCudaDriverVersion_v2(self):
        return self.cuda

    def nvmlSystemGetDriverVersion(self):
        return self.driver

    def nvmlDeviceGetCount(self):
        return 1

    def nvmlDeviceGetHandleByIndex(self, index):
        return index

    def nvmlDeviceGetUUID(self, handle):
        return "GPU-0a1b2c3d"

    def nvmlDeviceGetCudaComputeCapability(self, handle):
        return self.capability

    def nvmlDeviceGetName(self, handle):
        return self.name.encode()

    def nvmlDeviceGetPciInfo(self, handle):
        return SimpleNamespace(busId=b"00000000:01:00.0")

    def nvmlDeviceGetMemoryInfo(self, handle):
        return SimpleNamespace(total=24 << 30)


class Card:
    """The whole machine, put in the place of the real modules.

    Args:
        monkeypatch: Of the test.
        library: ``tensorrt_rtx``, ``tensorrt`` or "" for none.
        made_for: CUDA version of the library's packages.
    """

    def __init__(self, monkeypatch, library="tensorrt_rtx", made_for=13, **nvml):
        self.nvml, self.cuda = Nvml(**nvml), Cuda()
        self.trt = Trt(self.cuda, library or "tensorrt_rtx")
        monkeypatch.delenv("CUDA_VISIBLE_DEVICES", raising=False)
        monkeypatch.setitem(sys.modules, "pynvml", self.nvml)
        bindings = ModuleType("cuda.bindings")
        bindings.driver = self.cuda
        monkeypatch.setitem(sys.modules, "cuda.bindings", bindings)
        for name in ("tensorrt_rtx", "tensorrt_rtx_bindings", "tensorrt"):
            monkeypatch.setitem(sys.modules, name, self.trt if name == library else None)
        stem = "tensorrt" if library == "tensorrt" else "tensorrt-rtx"
        versions = {f"{stem}-cu{made_for}-libs": "1.7"}
        monkeypatch.setattr("emoscope.engine.runtime.tensorrt_library.version_of", versions.get)
